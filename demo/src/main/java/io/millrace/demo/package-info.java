/** The launcher's own part: an embedded broker, made-up tickets and the command that runs a pipeline over them. */
package io.millrace.demo;
