/** A small language for the forms of identifiers, compiled to one deterministic automaton for all of them. */
package io.millrace.privacy.find.pattern;
