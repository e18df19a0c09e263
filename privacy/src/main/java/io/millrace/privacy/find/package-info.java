/** Finds what is private in text: views of the text, recognizers that read them, and findings that are settled. */
package io.millrace.privacy.find;
