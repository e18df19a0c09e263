/** Finds what opens something: keys, tokens, passwords. */
package io.millrace.privacy.find.secret;
