'use strict';
/*
 * At every look at a type, graphql asks whether it comes from another copy of graphql, unless it was loaded for production: a good part of the time
 * in which a test file builds its schema. Jest loads one copy for a file. Nothing else is to take this for production.
 */
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV;
