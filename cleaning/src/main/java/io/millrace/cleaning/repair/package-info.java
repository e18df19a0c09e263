/** Texts that software has damaged: what they were meant to be, as ftfy 6.3.1 finds it. */
package io.millrace.cleaning.repair;
