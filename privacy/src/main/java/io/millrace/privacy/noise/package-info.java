/** Noise on numbers: exact samplers, and the step that draws from them. */
package io.millrace.privacy.noise;
