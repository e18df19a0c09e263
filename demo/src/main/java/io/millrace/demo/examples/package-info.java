/** Made-up records for the folders under {@code examples}, with known flaws. */
package io.millrace.demo.examples;
