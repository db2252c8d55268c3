/** An append-only Merkle log as tiles, its proofs and its signed checkpoints. */
@NullMarked
package org.sinur.transparency;

import org.jspecify.annotations.NullMarked;
