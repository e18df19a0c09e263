/** Takes passages out of texts: addresses, words, characters, repeated lines and sentences, tables. */
package io.millrace.cleaning.removal;
