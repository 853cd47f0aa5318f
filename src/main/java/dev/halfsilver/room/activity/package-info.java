/**
 * What participants do besides talking, where a kind is data: its definition, what an answer is,
 * how an answer is checked, and what many answers come to. Nothing here knows of rooms or people.
 */
@NullMarked
package dev.halfsilver.room.activity;

import org.jspecify.annotations.NullMarked;
