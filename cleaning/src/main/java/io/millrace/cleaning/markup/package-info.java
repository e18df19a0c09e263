/** Takes the markup off texts: HTML and LaTeX. */
package io.millrace.cleaning.markup;
