package org.volunteerstation.registry.person.db;

/**
 * A person as a table keeps one; nothing in it names anybody.
 *
 * @param nameCipher the name's ciphertext
 * @param nameHash its hash
 * @param phoneCipher the phone's ciphertext
 * @param phoneHash its hash
 */
public record SealedPerson(String nameCipher, String nameHash, String phoneCipher, String phoneHash) {
}
