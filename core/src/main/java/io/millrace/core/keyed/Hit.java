package io.millrace.core.keyed;

import io.millrace.core.Bytes;

/** A row shares a key with an earlier one, the first to have it. */
public record Hit(Place row, Place original, Bytes key) {}
