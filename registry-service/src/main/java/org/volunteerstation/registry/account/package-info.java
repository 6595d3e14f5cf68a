/**
 * Delegated accounts: officials keep the accounts of their own subtree. Invariants: a
 * role is given along the matrix alone; nobody touches the own account, nor one that
 * holds a post which the own role could not give; an account that has posts acts in
 * exactly one of them; no official ever sees or sets a password. The register says what
 * shall be, Keycloak is made to agree with it.
 */
@NullMarked
package org.volunteerstation.registry.account;

import org.jspecify.annotations.NullMarked;
