package org.volunteerstation.platform.test;

/**
 * How a test user signs in by hand.
 *
 * @param username the user's name
 * @param password the user's password
 */
public record Login(String username, String password) {

}
