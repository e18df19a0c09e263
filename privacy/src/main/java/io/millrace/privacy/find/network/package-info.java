/** Finds what names a machine or a place in a network: mail addresses, URLs, IP and hardware addresses. */
package io.millrace.privacy.find.network;
