package io.millrace.jobs.inspect;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A record that is looked at.
 *
 * @param line its number in the file, from 1
 * @param tree an object
 */
public record InputRecord(long line, JsonNode tree) {}
