/** Keys: the files that hold them, their epochs and domains, and the cells that are made with them. */
package io.millrace.privacy.keys;
