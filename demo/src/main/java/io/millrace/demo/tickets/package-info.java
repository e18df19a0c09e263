/** Made-up support tickets with known defects. */
package io.millrace.demo.tickets;
