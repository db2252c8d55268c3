/** What every Sinur service has in common. Nothing of any service's model belongs here. */
@NullMarked
package org.sinur.service;

import org.jspecify.annotations.NullMarked;
