/** Takes what is private out of texts. */
package io.millrace.privacy.scrub;
