/** Finds numbers that money moves by: cards, bank accounts, wallets. */
package io.millrace.privacy.find.money;
