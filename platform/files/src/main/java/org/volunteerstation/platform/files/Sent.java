package org.volunteerstation.platform.files;

import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody sends.
 *
 * @param owner what it is to belong to
 * @param purpose what it is for
 * @param file name and bytes, which lie on disk
 */
record Sent(OwnerKey owner, String purpose, MultipartFile file) {

}
