/** What users want found besides: patterns and words of their own. */
package io.millrace.privacy.find.user;
