/** Tells the language of texts by the character n-gram model of Apache OpenNLP. */
package io.millrace.cleaning.language;
