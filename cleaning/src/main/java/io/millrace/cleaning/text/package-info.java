/** What a text is made of: characters, words, sentences, lines. No steps. */
package io.millrace.cleaning.text;
