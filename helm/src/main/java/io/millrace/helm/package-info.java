/** The chart of Millrace, as far as it is made from the code. */
package io.millrace.helm;
