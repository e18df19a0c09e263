/** Words and sentences as spaCy's blank English pipeline with its sentencizer finds them. No steps. */
package io.millrace.cleaning.text.spacy;
