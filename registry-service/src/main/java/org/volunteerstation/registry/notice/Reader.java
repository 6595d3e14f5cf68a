package org.volunteerstation.registry.notice;

/**
 * Who reads for an office.
 *
 * @param subject the account's id
 * @param name the account's name
 */
public record Reader(String subject, String name) {
}
