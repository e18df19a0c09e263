/** Steps on samples of any kind: limits, conditions, fields that are set, filled, split or scaled. Packages hold the others. */
package io.millrace.cleaning;
