/** What pictures tell beside their content, and the parts of them that nobody may see. */
package io.millrace.privacy.image;
