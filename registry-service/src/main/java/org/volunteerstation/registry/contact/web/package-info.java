/** Contacts by HTTP: masked, unless somebody has the right and a purpose. */
@NullMarked
package org.volunteerstation.registry.contact.web;

import org.jspecify.annotations.NullMarked;
