/**
 * Identifiers that states, registers and insurers give to persons, companies, documents and vehicles. A class per country
 * or region lists the rules; check digits follow what the issuers publish.
 */
package io.millrace.privacy.find.identity;
