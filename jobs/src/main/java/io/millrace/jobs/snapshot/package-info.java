/** The commands that pin, show, compare, check, name, seal and retire snapshots of a dataset. */
package io.millrace.jobs.snapshot;
