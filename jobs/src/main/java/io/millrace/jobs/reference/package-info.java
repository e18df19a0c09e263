/** Pages and the JSON Schema that are made from the code, so that they never say anything else. */
package io.millrace.jobs.reference;
