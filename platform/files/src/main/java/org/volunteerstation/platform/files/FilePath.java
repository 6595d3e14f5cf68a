package org.volunteerstation.platform.files;

/**
 * Where a service mounts its files.
 *
 * @param value for example {@code /api/v1/registry/files}
 */
record FilePath(String value) {

}
