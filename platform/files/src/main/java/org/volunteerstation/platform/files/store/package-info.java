/**
 * Where the contents of files lie: on disk or with a server that speaks S3.
 */
@NullMarked
package org.volunteerstation.platform.files.store;

import org.jspecify.annotations.NullMarked;
