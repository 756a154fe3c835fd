// All countries that something is known of beside their numbering plans; their order matters nowhere.
import type { Country } from '../country.js'
import { AI } from './ai.js'
import { AM } from './am.js'
import { AO } from './ao.js'
import { AR } from './ar.js'
import { AS } from './as.js'
import { AT } from './at.js'
import { AU } from './au.js'
import { BE } from './be.js'
import { BG } from './bg.js'
import { BL } from './bl.js'
import { BR } from './br.js'
import { BS } from './bs.js'
import { BY } from './by.js'
import { CA } from './ca.js'
import { CC } from './cc.js'
import { CH } from './ch.js'
import { CI } from './ci.js'
import { CL } from './cl.js'
import { CN } from './cn.js'
import { CO } from './co.js'
import { CU } from './cu.js'
import { CY } from './cy.js'
import { CZ } from './cz.js'
import { DE } from './de.js'
import { DK } from './dk.js'
import { DO } from './do.js'
import { DZ } from './dz.js'
import { EE } from './ee.js'
import { ES } from './es.js'
import { FI } from './fi.js'
import { FM } from './fm.js'
import { FR } from './fr.js'
import { GA } from './ga.js'
import { GB } from './gb.js'
import { GF } from './gf.js'
import { GH } from './gh.js'
import { GM } from './gm.js'
import { GP } from './gp.js'
import { GR } from './gr.js'
import { GU } from './gu.js'
import { HR } from './hr.js'
import { HU } from './hu.js'
import { IE } from './ie.js'
import { IL } from './il.js'
import { IN } from './in.js'
import { IO } from './io.js'
import { IR } from './ir.js'
import { IS } from './is.js'
import { IT } from './it.js'
import { JM } from './jm.js'
import { JP } from './jp.js'
import { KE } from './ke.js'
import { KM } from './km.js'
import { KR } from './kr.js'
import { KZ } from './kz.js'
import { LB } from './lb.js'
import { LT } from './lt.js'
import { LU } from './lu.js'
import { LV } from './lv.js'
import { LY } from './ly.js'
import { MA } from './ma.js'
import { ME } from './me.js'
import { MF } from './mf.js'
import { MK } from './mk.js'
import { MP } from './mp.js'
import { MQ } from './mq.js'
import { MV } from './mv.js'
import { MX } from './mx.js'
import { NG } from './ng.js'
import { NL } from './nl.js'
import { NO } from './no.js'
import { NZ } from './nz.js'
import { PE } from './pe.js'
import { PH } from './ph.js'
import { PK } from './pk.js'
import { PL } from './pl.js'
import { PM } from './pm.js'
import { PR } from './pr.js'
import { PT } from './pt.js'
import { RE } from './re.js'
import { RO } from './ro.js'
import { RS } from './rs.js'
import { RU } from './ru.js'
import { SE } from './se.js'
import { SG } from './sg.js'
import { SI } from './si.js'
import { SK } from './sk.js'
import { SN } from './sn.js'
import { SV } from './sv.js'
import { TN } from './tn.js'
import { TO } from './to.js'
import { TR } from './tr.js'
import { TV } from './tv.js'
import { UA } from './ua.js'
import { US } from './us.js'
import { VE } from './ve.js'
import { VI } from './vi.js'
import { WS } from './ws.js'
import { YT } from './yt.js'
import { ZA } from './za.js'

export const COUNTRIES: readonly Country[] = [
  IR,
  MK,
  LB,
  CY,
  BY,
  AI,
  AM,
  AO,
  AR,
  AS,
  AT,
  AU,
  BE,
  BG,
  BL,
  BR,
  BS,
  CA,
  CC,
  CH,
  CI,
  CL,
  CN,
  CO,
  CU,
  CZ,
  DE,
  DK,
  DO,
  DZ,
  EE,
  ES,
  FI,
  FM,
  FR,
  GA,
  GB,
  GF,
  GH,
  GM,
  GP,
  GR,
  GU,
  HR,
  HU,
  IE,
  IL,
  IN,
  IO,
  IS,
  IT,
  JM,
  JP,
  KE,
  KM,
  KR,
  KZ,
  LT,
  LU,
  LV,
  LY,
  MA,
  ME,
  MF,
  MP,
  MQ,
  MV,
  MX,
  NG,
  NL,
  NO,
  NZ,
  PE,
  PH,
  PK,
  PL,
  PM,
  PR,
  PT,
  RE,
  RO,
  RS,
  RU,
  SE,
  SG,
  SI,
  SK,
  SN,
  SV,
  TN,
  TO,
  TR,
  TV,
  UA,
  US,
  VE,
  VI,
  WS,
  YT,
  ZA,
]
