package org.volunteerstation.registry.inspection;

/**
 * Who visits, answers or looks again.
 *
 * @param subject the account's id
 * @param name the account's name
 */
public record Inspector(String subject, String name) {
}
