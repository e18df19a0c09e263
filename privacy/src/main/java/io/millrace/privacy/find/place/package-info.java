/** Finds addresses, streets, postal codes and districts. */
package io.millrace.privacy.find.place;
