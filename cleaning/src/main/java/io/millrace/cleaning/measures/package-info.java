/**
 * Numbers that say something about a text, and the steps that keep texts by them: each measure is a function of a text,
 * each rule a measure and its limits.
 */
package io.millrace.cleaning.measures;
