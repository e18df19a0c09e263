/** Steps that treat a whole field: what leaves them is no longer sensitive. */
package io.millrace.privacy.treat;
