/** Looks once more at what leaves. */
package io.millrace.privacy.gate;
