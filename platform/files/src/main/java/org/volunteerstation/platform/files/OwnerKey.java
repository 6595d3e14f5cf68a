package org.volunteerstation.platform.files;

/**
 * Which thing a file belongs to.
 *
 * @param type type of owner
 * @param id the owner's identifier
 */
record OwnerKey(String type, String id) {

}
