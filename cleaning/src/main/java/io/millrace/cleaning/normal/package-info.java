/** Brings characters of many forms to one. */
package io.millrace.cleaning.normal;
