/**
 * What a service with personal data has beside their encryption: unmasking with a
 * purpose, and the encryption of old rows under a new key.
 */
@NullMarked
package org.volunteerstation.platform.service.personal;

import org.jspecify.annotations.NullMarked;
