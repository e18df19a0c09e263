/** Filters by lists of the user: of domains, addresses and words. */
package io.millrace.cleaning.lists;
