package org.volunteerstation.registry.code;

/**
 * A value of a code list, or a list itself.
 *
 * @param code stable code
 * @param name Chinese name
 * @param nameEn English name
 */
record CodeView(String code, String name, String nameEn) {
}
