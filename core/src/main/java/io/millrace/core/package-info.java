/** Samples, schemas, step kinds and the chain that runs them: plain Java, no engine. */
package io.millrace.core;
