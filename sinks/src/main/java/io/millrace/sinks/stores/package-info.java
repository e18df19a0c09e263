/** Where the files of a dataset lie: a directory, or a bucket of an object store. Nothing here knows what is in them. */
package io.millrace.sinks.stores;
