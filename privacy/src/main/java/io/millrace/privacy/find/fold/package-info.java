/** What single characters are folded to, made from Unicode's own data when first used. */
package io.millrace.privacy.find.fold;
