/** Finds names of people, places, organizations and peoples: word lists, context and a small trained tagger. */
package io.millrace.privacy.find.name;
